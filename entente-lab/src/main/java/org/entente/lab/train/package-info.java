/** Training of the reader's English weights from the treebank and raw text. */
@NullMarked
package org.entente.lab.train;

import org.jspecify.annotations.NullMarked;
