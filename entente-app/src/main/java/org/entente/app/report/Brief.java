package org.entente.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document in which every sentence says what it rests on: a line without a note cannot be added.
 * Written as one HTML file that prints well, or as Markdown.
 */
public final class Brief {
  /**
   * What a line rests on.
   *
   * @param quote the article's words
   * @param from outlet, day and title, for a person
   * @param article id
   * @param start of the quote, in code points of the article's text
   * @param end exclusive
   */
  public record Note(String quote, String from, String article, long start, long end) {}

  private sealed interface Part {}

  private record Heading(String text) implements Part {}

  private record Line(String text, List<Integer> notes) implements Part {}

  private record Figure(String svg, String caption, List<Integer> notes) implements Part {}

  private static final String STYLE =
      "body{font:16px/1.55 Charter,Georgia,serif;max-width:44rem;margin:3rem auto;padding:0 1.2rem;"
          + "color:#17202a}h1{font-size:1.7rem;line-height:1.2;margin-bottom:.2rem}h2{font-size:1.1rem;"
          + "margin:2rem 0 .5rem}p{margin:.4rem 0}.under{color:#55616d}sup a{text-decoration:none;"
          + "color:#1c6e8c;font:.72em sans-serif;padding:0 .1em}figure{margin:1rem 0}figure svg{max-width:"
          + "100%;height:auto}figcaption,ol{font-size:.85rem;color:#55616d}ol q{color:#17202a}"
          + "li:target{background:#fbe7a4}@media print{body{margin:0;max-width:none;font-size:11pt}"
          + "p,li,figure{break-inside:avoid}a{color:inherit}}";

  private final String title;
  private final String under;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Note, Integer> notes = new LinkedHashMap<>();

  /**
   * @param title of the document
   * @param under what it was made from
   */
  public Brief(String title, String under) {
    this.title = title;
    this.under = under;
  }

  /** Begins a section. */
  public void heading(String text) {
    parts.add(new Heading(text));
  }

  /**
   * Adds a line.
   *
   * @throws IllegalArgumentException if it rests on nothing
   */
  public void line(String text, List<Note> restsOn) {
    parts.add(new Line(text, numbers(text, restsOn)));
  }

  /**
   * Adds a drawing.
   *
   * @param svg ours, not a text of others
   * @throws IllegalArgumentException if it rests on nothing
   */
  public void figure(String svg, String caption, List<Note> restsOn) {
    parts.add(new Figure(svg, caption, numbers(caption, restsOn)));
  }

  private List<Integer> numbers(String text, List<Note> restsOn) {
    if (restsOn.isEmpty()) {
      throw new IllegalArgumentException("rests on nothing: " + text);
    }
    return restsOn.stream()
        .distinct()
        .map(note -> notes.computeIfAbsent(note, key -> notes.size() + 1))
        .toList();
  }

  /**
   * As HTML.
   *
   * @param reader where the articles can be read, such as {@code http://localhost:7070/}; empty for
   *     nowhere
   */
  public String html(String reader) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>")
        .append(escaped(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style><h1>")
        .append(escaped(title))
        .append("</h1><p class=\"under\">")
        .append(escaped(under))
        .append("</p>\n");
    for (Part part : parts) {
      if (part instanceof Heading heading) {
        html.append("<h2>").append(escaped(heading.text())).append("</h2>\n");
      } else if (part instanceof Line line) {
        html.append("<p>")
            .append(escaped(line.text()))
            .append(marks(line.notes()))
            .append("</p>\n");
      } else if (part instanceof Figure figure) {
        html.append("<figure>")
            .append(figure.svg())
            .append("<figcaption>")
            .append(escaped(figure.caption()))
            .append(marks(figure.notes()))
            .append("</figcaption></figure>\n");
      }
    }
    html.append("<h2>What it rests on</h2><ol>\n");
    notes.forEach(
        (note, number) -> {
          html.append("<li id=\"n").append(number).append("\"><q>").append(escaped(note.quote()));
          html.append("</q> ");
          if (reader.isEmpty()) {
            html.append(escaped(note.from()));
          } else {
            html.append("<a href=\"").append(escaped(place(reader, note))).append("\">");
            html.append(escaped(note.from())).append("</a>");
          }
          html.append("</li>\n");
        });
    return html.append("</ol></html>\n").toString();
  }

  private static String place(String reader, Note note) {
    return reader
        + "#/article/"
        + java.net.URLEncoder.encode(note.article(), java.nio.charset.StandardCharsets.UTF_8)
            .replace("+", "%20")
        + "?from="
        + note.start()
        + "&to="
        + note.end();
  }

  private static String marks(List<Integer> numbers) {
    StringBuilder marks = new StringBuilder();
    for (int number : numbers) {
      marks
          .append("<sup><a href=\"#n")
          .append(number)
          .append("\">")
          .append(number)
          .append("</a></sup>");
    }
    return marks.toString();
  }

  /** As Markdown, without drawings. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# " + plain(title) + "\n\n" + plain(under) + "\n");
    for (Part part : parts) {
      if (part instanceof Heading heading) {
        text.append("\n## ").append(plain(heading.text())).append("\n\n");
      } else if (part instanceof Line line) {
        text.append("- ").append(plain(line.text()));
        line.notes().forEach(number -> text.append("[^").append(number).append(']'));
        text.append('\n');
      }
    }
    text.append('\n');
    notes.forEach(
        (note, number) ->
            text.append("[^")
                .append(number)
                .append("]: “")
                .append(plain(note.quote()))
                .append("” ")
                .append(plain(note.from()))
                .append('\n'));
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Text in which nothing is markup. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replace('\n', ' ');
  }
}
