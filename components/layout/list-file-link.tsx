import { type ListName, listFileHref } from '@/lib/domain/paths/lists';

type ListFileLinkProps = {
  list: ListName;
  /** The address of the page, with what it is narrowed to. */
  address?: string;
  text?: string;
};

/** Leads to the list of this page as a file, narrowed as the page is. */
export function ListFileLink({ list, address = '', text = 'Download this list (CSV)' }: ListFileLinkProps) {
  const at = address.indexOf('?');
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={listFileHref(list, at < 0 ? '' : address.slice(at))} download>
        {text}
      </a>
    </p>
  );
}
