@NullMarked
package org.entente.lab.train;

import org.jspecify.annotations.NullMarked;
