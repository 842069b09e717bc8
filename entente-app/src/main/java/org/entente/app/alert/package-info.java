/**
 * Alerts: what of a store somebody wants to be told of, looked for after each change, and told in a
 * feed and to webhooks.
 */
@NullMarked
package org.entente.app.alert;

import org.jspecify.annotations.NullMarked;
