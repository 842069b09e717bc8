/** What a reader of the output should know, and errors by whose fault they are. */
@NullMarked
package org.entente.model.remark;

import org.jspecify.annotations.NullMarked;
