package org.entente.lab.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ingest.Extract;
import org.entente.ingest.Ingested;
import org.entente.ingest.Options;
import org.entente.ingest.dedup.Duplicates;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes the articles of files and folders as {@code articles.jsonl} does, for the scorers: {@code
 * ExtractFolder OUT PATH...}. Remarks go to OUT.remarks.
 */
public final class ExtractFolder {
  private static final JsonFactory JSON = new JsonFactory();

  private ExtractFolder() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Path root = Path.of(args[i]);
      for (Path file : files(root)) {
        String name =
            root.equals(file)
                ? String.valueOf(file.getFileName())
                : root.relativize(file).toString();
        Ingested found =
            Extract.articles(new Capture(name, Files.readAllBytes(file)), Options.DEFAULTS);
        articles.addAll(found.articles());
        remarks.addAll(found.remarks());
      }
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])));
        JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (Article article : Duplicates.mark(articles)) {
        write(json, article);
        json.writeRaw('\n');
      }
    }
    Collections.sort(remarks);
    List<String> lines = new ArrayList<>();
    for (Remark remark : remarks) {
      lines.add(
          remark.input()
              + "\t"
              + remark.severity()
              + "\t"
              + remark.code()
              + "\t"
              + remark.message());
    }
    Files.write(Path.of(args[0] + ".remarks"), lines);
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void write(JsonGenerator json, Article article) throws IOException {
    json.writeStartObject();
    string(json, "id", article.id());
    string(json, "path", article.path());
    string(json, "url", article.url());
    string(json, "title", article.title());
    string(json, "byline", article.byline());
    string(json, "published", article.published() == null ? null : article.published().iso());
    string(json, "outlet", article.outlet());
    string(json, "language", article.language());
    string(json, "text", article.text());
    json.writeArrayFieldStart("paragraphs");
    int units = 0;
    int points = 0;
    for (Span paragraph : article.paragraphs()) {
      int start = points + article.text().codePointCount(units, paragraph.start());
      points = start + article.text().codePointCount(paragraph.start(), paragraph.end());
      units = paragraph.end();
      json.writeStartObject();
      json.writeNumberField("start", start);
      json.writeNumberField("end", points);
      json.writeEndObject();
    }
    json.writeEndArray();
    string(json, "duplicateOf", article.duplicateOf());
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String key, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, value);
    }
  }
}
