export { InterviewPackages, type InterviewPackagesProps } from './interview-packages.tsx';
export type { PackagesStringKey, PackagesStrings } from './words/strings.ts';
