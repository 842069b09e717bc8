/** Records in and out: JSON lines, CSV and Parquet files as users and scripts depend on them. */
@NullMarked
package org.entente.app.exchange;

import org.jspecify.annotations.NullMarked;
