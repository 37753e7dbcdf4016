export { NO_HUB } from '../../src/services/hub/no-hub.js';
