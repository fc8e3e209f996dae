import '../app/zod-setup';
import '@fontsource-variable/inter/wght.css';
import './print.css';
import { print } from './print-app';

const root = document.getElementById('root');
if (root) void print(root);
