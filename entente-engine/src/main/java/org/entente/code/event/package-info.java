/** Codes event mentions: frames of predicates, roles, standing, contexts. */
@NullMarked
package org.entente.code.event;

import org.jspecify.annotations.NullMarked;
