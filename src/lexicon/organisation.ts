/** What the names of public bodies end with. */
const ORGANISATION =
  /^[\p{Script=Han}\d()“”‘’"-]{2,30}?(?:局|委|委员会|办公室|办|厅|中心|院|所|站|馆|校|大学|学校|幼儿园|队|处|会|部|署|室|园|台|社|单位|部门|机关|政府|街道)(?:机关|本级|\(机关\)|\(本级\)|\(本部\)|机关本级)?$/u;

/** A name that ends like that of a public body. The text must be half-width. */
export const endsAsOrganisation = (name: string): boolean => ORGANISATION.test(name);

/** 局机关, 本级, 厅本部: the unit itself among its own units. */
const OWN_PART = /^(?:[局委厅办院校]|中心)?(?:机关本级|机关|本级|本部)$/;

/** What the units of a department are called beside each other. The text must be half-width. */
export const namesUnit = (name: string): boolean => OWN_PART.test(name) || endsAsOrganisation(name);
