package org.entente.planted.app.report;

import com.fasterxml.jackson.core.JsonFactory;

/** A report that writes JSON of its own. */
record ReportThatWritesJson(JsonFactory json) {}
