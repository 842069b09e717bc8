/** What the coding stages share: ids. */
@NullMarked
package org.entente.code;

import org.jspecify.annotations.NullMarked;
