import {
  BriefcaseBusiness,
  ChartColumn,
  ChartSpline,
  CodeXml,
  CreditCard,
  FileSearch,
  LayoutDashboard,
  LayoutTemplate,
  Link2,
  ListRestart,
  type LucideIcon,
  MessagesSquare,
  Palette,
  ScrollText,
  Settings,
  Users,
  UsersRound,
  Webhook,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { shellWords } from './words/shell.ts';

/** A page is a folder of `pages/`, loaded when it is opened; its module exports `Page`. */
export interface PageEntry {
  /** Below the console, or below a tenant and mode; `$id` is a parameter. */
  path: string;
  load: () => Promise<{ Page: ComponentType }>;
}

export interface TenantPage extends PageEntry {
  /** Its place in the rail, for members who may; without it, other pages lead there. */
  rail?: RailEntry;
}

export interface RailEntry {
  label: string;
  icon: LucideIcon;
  /** The capability that a member needs to see it. */
  needs: string;
}

const { pages } = shellWords;

/** Pages of a tenant, in the order of the rail. One line a page. */
export const tenantPages: readonly TenantPage[] = [
  {
    path: 'overview',
    load: () => import('./pages/overview/overview-page.tsx'),
    rail: { label: pages.overview, icon: LayoutDashboard, needs: 'sessions:list' },
  },
  {
    path: 'interviews',
    load: () => import('./pages/interviews/interviews-page.tsx'),
    rail: { label: pages.interviews, icon: MessagesSquare, needs: 'sessions:list' },
  },
  {
    path: 'links',
    load: () => import('./pages/links/links-page.tsx'),
    rail: { label: pages.links, icon: Link2, needs: 'links:read' },
  },
  { path: 'links/invite', load: () => import('./pages/links/invite-page.tsx') },
  { path: 'links/mails', load: () => import('./pages/links/mails-page.tsx') },
  { path: 'interviews/$id', load: () => import('./pages/interview/interview-page.tsx') },
  {
    path: 'candidates',
    load: () => import('./pages/candidates/candidates-page.tsx'),
    rail: { label: pages.candidates, icon: Users, needs: 'candidates:read' },
  },
  { path: 'candidates/$id', load: () => import('./pages/candidates/candidate-page.tsx') },
  { path: 'candidates/receipts/$receiptId', load: () => import('./pages/candidates/receipt-page.tsx') },
  {
    path: 'applications',
    load: () => import('./pages/applications/applications-page.tsx'),
    rail: { label: pages.applications, icon: BriefcaseBusiness, needs: 'applications:read' },
  },
  { path: 'applications/$id', load: () => import('./pages/applications/application-page.tsx') },
  {
    path: 'jobs',
    load: () => import('./pages/jobs/jobs-page.tsx'),
    rail: { label: pages.jobs, icon: FileSearch, needs: 'jobs:read' },
  },
  { path: 'jobs/new', load: () => import('./pages/jobs/new-job-page.tsx') },
  { path: 'jobs/$id', load: () => import('./pages/jobs/job-page.tsx') },
  { path: 'jobs/$id/draft', load: () => import('./pages/template-draft/draft-page.tsx') },
  {
    path: 'templates',
    load: () => import('./pages/templates/templates-page.tsx'),
    rail: { label: pages.templates, icon: LayoutTemplate, needs: 'templates:read' },
  },
  { path: 'templates/draft', load: () => import('./pages/template-draft/draft-page.tsx') },
  { path: 'templates/$id', load: () => import('./pages/template-editor/editor-page.tsx') },
  {
    path: 'reports',
    load: () => import('./pages/reports/reports-page.tsx'),
    rail: { label: pages.reports, icon: ChartSpline, needs: 'reports:read' },
  },
  {
    path: 'members',
    load: () => import('./pages/members/members-page.tsx'),
    rail: { label: pages.members, icon: UsersRound, needs: 'members:write' },
  },
  {
    path: 'developers',
    load: () => import('./pages/developers/developers-page.tsx'),
    rail: { label: pages.developers, icon: CodeXml, needs: 'keys:read' },
  },
  {
    path: 'webhooks',
    load: () => import('./pages/webhooks/webhooks-page.tsx'),
    rail: { label: pages.webhooks, icon: Webhook, needs: 'webhooks:read' },
  },
  { path: 'webhooks/$id', load: () => import('./pages/webhooks/endpoint-page.tsx') },
  { path: 'webhooks/$id/deliveries/$deliveryId', load: () => import('./pages/webhooks/delivery-page.tsx') },
  {
    path: 'usage',
    load: () => import('./pages/usage/usage-page.tsx'),
    rail: { label: pages.usage, icon: ChartColumn, needs: 'usage:read' },
  },
  {
    path: 'billing',
    load: () => import('./pages/billing/billing-page.tsx'),
    rail: { label: pages.billing, icon: CreditCard, needs: 'billing:read' },
  },
  {
    path: 'settings',
    load: () => import('./pages/settings/settings-page.tsx'),
    rail: { label: pages.settings, icon: Settings, needs: 'settings:read' },
  },
  {
    path: 'branding',
    load: () => import('./pages/branding/branding-page.tsx'),
    rail: { label: pages.branding, icon: Palette, needs: 'settings:read' },
  },
  {
    path: 'audit',
    load: () => import('./pages/audit/audit-page.tsx'),
    rail: { label: pages.audit, icon: ScrollText, needs: 'audit:read' },
  },
  {
    path: 'tasks',
    load: () => import('./pages/tasks/tasks-page.tsx'),
    rail: { label: pages.tasks, icon: ListRestart, needs: 'tasks:read' },
  },
];

/** Pages outside of every tenant: signing in, the account. One line a page. */
export const outerPages: readonly PageEntry[] = [
  { path: 'sign-in', load: () => import('./pages/sign-in/sign-in-page.tsx') },
  { path: 'sign-up', load: () => import('./pages/sign-in/sign-up-page.tsx') },
  { path: 'verify', load: () => import('./pages/sign-in/verify-page.tsx') },
  { path: 'reset', load: () => import('./pages/sign-in/reset-page.tsx') },
  { path: 'invitation/$id', load: () => import('./pages/sign-in/invitation-page.tsx') },
  { path: 'new-tenant', load: () => import('./pages/sign-in/new-tenant-page.tsx') },
  { path: 'account', load: () => import('./pages/account/account-page.tsx') },
];
