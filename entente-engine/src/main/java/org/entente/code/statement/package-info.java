/** Who says what: statements from sentences and quotations. */
@NullMarked
package org.entente.code.statement;

import org.jspecify.annotations.NullMarked;
