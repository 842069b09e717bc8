package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;
import org.entente.model.remark.Remark;

/** Writes {@code remarks.jsonl}: sorted, each remark once. */
public final class RemarkWriter {
  private RemarkWriter() {}

  /** JSON lines of {@code input code message}. */
  public static byte[] jsonl(Collection<Remark> remarks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setRootValueSeparator(null);
      for (Remark remark : new TreeSet<>(remarks)) {
        json.writeStartObject();
        json.writeStringField("input", Texts.written(remark.input()));
        json.writeStringField("code", remark.code());
        json.writeStringField("message", Texts.written(remark.message()));
        json.writeEndObject();
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
