import { useEffect, useRef } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readClient } from '@shared/domain/client-check';
import { CLIENT_FIELDS, type ClientField } from '@shared/domain/client-columns';
import type { NewClient } from '@shared/domain/new-client';
import { useFormat } from '@renderer/lib/format';
import { errorWords } from '../client-words';
import type { ClientValues } from '../model/drafts';
import type { FieldSaying } from '../model/spoki-fields';

type FormValues = Record<ClientField, string>;

const trimmed = (values: ClientValues): ClientValues => ({
  accountName: values.accountName.trim(),
  country: values.country.trim(),
  email: values.email.trim(),
  firstName: values.firstName.trim(),
  vat: values.vat.trim(),
});

interface ClientFormOptions {
  first: ClientValues;
  /** What Spoki said of these values before. */
  said?: readonly FieldSaying[];
  /** Percent as typed, where the field is left empty. */
  defaultVat?: string;
  onSubmit: (client: NewClient, values: ClientValues) => void;
  /** With what stands in the form when it goes away. */
  onLeave?: (values: ClientValues) => void;
}

/** One client in fields, held to the same rules as the rows of a file. */
export function useClientForm({ first, said = [], defaultVat = '', onSubmit, onLeave }: ClientFormOptions) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const read = (values: ClientValues) => readClient({ line: 1, values: trimmed(values), cells: null }, defaultVat);
  const resolver: Resolver<FormValues> = (values) => {
    const outcome = read(values);
    if (outcome.ok) return { values, errors: {} };
    const errors: FieldErrors<FormValues> = {};
    for (const error of outcome.errors) {
      if (error.field) errors[error.field] = { type: error.why, message: errorWords(t, format, error) };
    }
    return { values: {}, errors };
  };
  const form = useForm<FormValues>({ resolver, defaultValues: first });

  const show = (sayings: readonly FieldSaying[]): void => {
    for (const field of CLIENT_FIELDS) {
      const own = sayings.filter((one) => one.field === field).map(({ text }) => text);
      if (own.length > 0) form.setError(field, { type: 'spoki', message: t('said.any', { text: own.join(' ') }) });
    }
  };
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) show(said);
    begun.current = true;
  });
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => () => leave.current?.(form.getValues()), [form]);

  const submit = form.handleSubmit((values) => {
    const outcome = read(values);
    if (outcome.ok) onSubmit(outcome.client, trimmed(values));
  });
  return { form, submit, show };
}

export type ClientForm = ReturnType<typeof useClientForm>['form'];
