/** Spellings of one name that rules do not reach. */
export const variantTable = `
muhammad: Muhammad Mohammad Mohammed Mohamed Muhammed Mohamad Mehmet Mehmed Mahomet Muhamad Muhamed Mohamud محمد Мохаммед Мохамед Мухаммад Мухамед Мохамад Магомед Махамад Мехмед Мохаммад Мухаммед Мохаммад
`;
