/** Scores of the measures against facts recorded by others, and their speed. */
@NullMarked
package org.entente.lab.measure;

import org.jspecify.annotations.NullMarked;
