import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown } from 'lucide-react';
import { Button } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { useTenant } from '../session/tenant.ts';
import { shellWords } from '../words/shell.ts';
import styles from './tenant-menu.module.css';

/** The tenant's name; for who belongs to several, a menu of them. */
export function TenantMenu() {
  const { id, name, mode, tenants } = useTenant();
  const navigate = useNavigate();
  if (tenants.length < 2) return <span className={styles.name}>{name}</span>;
  return (
    <Menu
      label={shellWords.tenants.choose}
      placement="bottom start"
      entries={tenants.map((tenant) => ({
        id: tenant.id,
        label: tenant.name,
        checked: tenant.id === id,
        onAction: () => void navigate({ to: `/${tenant.slug}/${mode}/overview` }),
      }))}
    >
      <Button look="quiet" aria-label={`${name}. ${shellWords.tenants.label}`}>
        <span className={styles.name}>{name}</span>
        <ChevronsUpDown size={14} aria-hidden />
      </Button>
    </Menu>
  );
}
