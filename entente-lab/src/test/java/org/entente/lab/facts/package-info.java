@NullMarked
package org.entente.lab.facts;

import org.jspecify.annotations.NullMarked;
