import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextInput } from '@/components/ui/text-input';
import { WarningText } from '@/components/ui/warning-text';
import { PERSON } from '@/lib/domain/paths/person';
import { SIGN_IN_PROBLEMS, type SignInProblem } from '@/lib/schemas/sign-in';

type SignInFormProps = {
  token: string | null;
  email: string;
  next: string | null;
  problem: SignInProblem | null;
  hasSignedOut: boolean;
};

/** A plain form, posted to next-auth: it works without JavaScript. */
export function SignInForm({ token, email, next, problem, hasSignedOut }: SignInFormProps) {
  const errors = problem ? SIGN_IN_PROBLEMS[problem] : [];
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.sentence;
  return (
    <>
      {hasSignedOut && <NotificationBanner kind="success">You have signed out.</NotificationBanner>}
      {token === null && (
        <WarningText>
          Your browser did not keep the cookie that signing in needs. Allow cookies for this site, then open
          this page again.
        </WarningText>
      )}
      <Form
        action="/api/auth/callback/credentials"
        errors={errors.map(({ field, sentence }) => ({ name: field ?? undefined, message: sentence }))}
        hidden={{ csrfToken: token ?? '', callbackUrl: next ?? PERSON.home }}
      >
        <Heading level={1}>Sign in</Heading>
        <p className="govuk-body">
          This is for the office and the members of its panel. Everybody can read the{' '}
          <a className="govuk-link" href="/">
            public pages
          </a>{' '}
          without signing in.
        </p>
        <TextInput
          name="email"
          label="Email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          value={email}
          error={errorOf('email')}
        />
        <TextInput
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errorOf('password')}
        />
        <Button>Sign in</Button>
      </Form>
    </>
  );
}
