declare module "*.837" {
  const text: string;
  export default text;
}
