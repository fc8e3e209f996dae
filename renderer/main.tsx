import './app/zod-setup';
import './app/first-paint.css';
import '@fontsource-variable/inter/wght.css';
import { start } from './app/bootstrap';

const root = document.getElementById('root');
if (root) void start(root);
