/**
 * The emblems donors ask for, in their prescribed geometry and colours: the European emblem (twelve stars on a circle a
 * third of the height, Commission guide of November 2021) and the flags of Norway and Switzerland. Never altered, never
 * merged with anything.
 */
export const Emblem = ({ of }: { of: "eu" | "norway" | "switzerland" }) => {
  if (of === "eu") {
    return (
      <svg class="emblem" viewBox="0 0 540 360" aria-hidden="true" focusable="false">
        <rect width="540" height="360" fill="#003399" />
        <path
          fill="#ffcc00"
          d="M270.0 40.0L274.5 53.8L289.0 53.8L277.3 62.4L281.8 76.2L270.0 67.6L258.2 76.2L262.7 62.4L251.0 53.8L265.5 53.8ZM330.0 56.1L334.5 69.9L349.0 69.9L337.3 78.4L341.8 92.3L330.0 83.7L318.2 92.3L322.7 78.4L311.0 69.9L325.5 69.9ZM373.9 100.0L378.4 113.8L392.9 113.8L381.2 122.4L385.7 136.2L373.9 127.6L362.2 136.2L366.7 122.4L354.9 113.8L369.4 113.8ZM390.0 160.0L394.5 173.8L409.0 173.8L397.3 182.4L401.8 196.2L390.0 187.6L378.2 196.2L382.7 182.4L371.0 173.8L385.5 173.8ZM373.9 220.0L378.4 233.8L392.9 233.8L381.2 242.4L385.7 256.2L373.9 247.6L362.2 256.2L366.7 242.4L354.9 233.8L369.4 233.8ZM330.0 263.9L334.5 277.7L349.0 277.7L337.3 286.3L341.8 300.1L330.0 291.6L318.2 300.1L322.7 286.3L311.0 277.7L325.5 277.7ZM270.0 280.0L274.5 293.8L289.0 293.8L277.3 302.4L281.8 316.2L270.0 307.6L258.2 316.2L262.7 302.4L251.0 293.8L265.5 293.8ZM210.0 263.9L214.5 277.7L229.0 277.7L217.3 286.3L221.8 300.1L210.0 291.6L198.2 300.1L202.7 286.3L191.0 277.7L205.5 277.7ZM166.1 220.0L170.6 233.8L185.1 233.8L173.3 242.4L177.8 256.2L166.1 247.6L154.3 256.2L158.8 242.4L147.1 233.8L161.6 233.8ZM150.0 160.0L154.5 173.8L169.0 173.8L157.3 182.4L161.8 196.2L150.0 187.6L138.2 196.2L142.7 182.4L131.0 173.8L145.5 173.8ZM166.1 100.0L170.6 113.8L185.1 113.8L173.3 122.4L177.8 136.2L166.1 127.6L154.3 136.2L158.8 122.4L147.1 113.8L161.6 113.8ZM210.0 56.1L214.5 69.9L229.0 69.9L217.3 78.4L221.8 92.3L210.0 83.7L198.2 92.3L202.7 78.4L191.0 69.9L205.5 69.9Z"
        />
      </svg>
    );
  }
  if (of === "norway") {
    return (
      <svg class="emblem" viewBox="0 0 22 16" aria-hidden="true" focusable="false">
        <rect width="22" height="16" fill="#ba0c2f" />
        <path fill="#ffffff" d="M6 0h4v6h12v4H10v6H6v-6H0V6h6Z" />
        <path fill="#00205b" d="M7 0h2v7h13v2H9v7H7V9H0V7h7Z" />
      </svg>
    );
  }
  return (
    <svg class="emblem emblem-square" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" fill="#da291c" />
      <path fill="#ffffff" d="M13 6h6v7h7v6h-7v7h-6v-7H6v-6h7Z" />
    </svg>
  );
};
