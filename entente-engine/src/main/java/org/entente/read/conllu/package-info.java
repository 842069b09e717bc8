/** CoNLL-U in and out. */
@NullMarked
package org.entente.read.conllu;

import org.jspecify.annotations.NullMarked;
