/** Resolves noun phrases to actors on a day: names, titles, roles, references. */
@NullMarked
package org.entente.code.actor;

import org.jspecify.annotations.NullMarked;
