package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run was made from: enough to repeat it, and nothing that changes when it is repeated. The
 * clock, the machine, the number of threads and the order of the inputs are therefore left out.
 *
 * @param program version of the program
 * @param lexicon version of the lexicon
 * @param weights version of the reader's weights
 * @param options what the user chose, null where nothing
 * @param inputs what was read
 */
public record RunRecord(
    String program,
    String lexicon,
    String weights,
    SortedMap<String, @Nullable String> options,
    List<InputHash> inputs) {
  /**
   * An input and its content's hash.
   *
   * @param path relative to the path argument, with {@code /}
   * @param sha256 64 hexadecimal digits
   */
  public record InputHash(String path, String sha256) implements Comparable<InputHash> {
    @Override
    public int compareTo(InputHash other) {
      int byPath = path.compareTo(other.path);
      return byPath != 0 ? byPath : sha256.compareTo(other.sha256);
    }
  }

  /** Sorts the inputs and copies. */
  public RunRecord {
    options = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(options));
    inputs = inputs.stream().sorted().toList();
  }

  /** One JSON object on several lines. */
  public byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(new PlainPrinter());
      json.writeStartObject();
      json.writeStringField("program", program);
      json.writeStringField("lexicon", lexicon);
      json.writeStringField("weights", weights);
      json.writeObjectFieldStart("options");
      for (var option : options.entrySet()) {
        json.writeStringField(option.getKey(), option.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("inputs");
      for (InputHash input : inputs) {
        json.writeStartObject();
        json.writeStringField("path", Texts.written(input.path()));
        json.writeStringField("sha256", input.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
