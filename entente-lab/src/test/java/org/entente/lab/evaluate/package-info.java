@NullMarked
package org.entente.lab.evaluate;

import org.jspecify.annotations.NullMarked;
