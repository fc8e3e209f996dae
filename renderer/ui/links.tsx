import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';

/** A link in a text, to a screen of the app; its address and parameters are checked by the router's types. */
export const TextLink = createLink(Link);

/** A button that leads to a screen of the app. */
export const LinkButton = createLink(Button);
