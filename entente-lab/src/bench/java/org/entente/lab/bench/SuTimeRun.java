package org.entente.lab.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.entente.app.exchange.JsonText;

/**
 * SUTime's answers to the lines that {@code entente time} reads: {@code SuTimeRun LINES}. Compiled
 * in the profile bench only.
 */
public final class SuTimeRun {
  private SuTimeRun() {}

  /**
   * @param arguments the file of lines
   * @throws IOException if it cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    AnnotationPipeline pipeline = new AnnotationPipeline();
    pipeline.addAnnotator(new TokenizerAnnotator(false));
    pipeline.addAnnotator(new POSTaggerAnnotator(false));
    pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      Map<String, ?> read = JsonText.read(line);
      Annotation text = new Annotation(String.valueOf(read.get("text")));
      text.set(CoreAnnotations.DocDateAnnotation.class, String.valueOf(read.get("dct")));
      pipeline.annotate(text);
      byte[] answer = JsonText.of(Map.of("id", read.get("id"), "timex", times(text)));
      System.out.println(new String(answer, StandardCharsets.UTF_8));
    }
  }

  private static List<Map<String, Object>> times(Annotation text) {
    List<Map<String, Object>> times = new ArrayList<>();
    for (CoreMap time : text.get(TimeAnnotations.TimexAnnotations.class)) {
      Timex timex = time.get(TimeAnnotations.TimexAnnotation.class);
      times.add(
          Map.of(
              "start",
              time.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
              "end",
              time.get(CoreAnnotations.CharacterOffsetEndAnnotation.class),
              "type",
              timex.timexType(),
              "value",
              timex.value() == null ? "" : timex.value()));
    }
    return times;
  }
}
