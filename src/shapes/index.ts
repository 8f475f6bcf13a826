export { dutchErrors, pointerTo, shortened, type Fault } from './dutch-errors.ts';
export {
  distinct,
  instant,
  label,
  localDate,
  municipalityCode,
  must,
  narrative,
  officeCode,
  oneOf,
  patternedText,
  remark,
  sequence,
  text,
  textOrEmpty,
  trimmedText,
  wholeNumber,
  yesOrNo,
} from './fields.ts';
export { ALSO_WHEN_FAULTY, fieldsOf, instantOf, membersOf, mustFollow } from './between-fields.ts';
