package org.entente.app.report;

import java.util.Locale;

/** Builds an SVG picture, element by element. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  Svg(int width, int height, String title) {
    text.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<title>%s</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
            width,
            height,
            width,
            height,
            escaped(title)));
  }

  void line(double x1, double y1, double x2, double y2, String colour, double width) {
    text.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                + " stroke-width=\"%.1f\"/>%n",
            x1,
            y1,
            x2,
            y2,
            colour,
            width));
  }

  void circle(double x, double y, double radius, String fill, String stroke) {
    text.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>%n",
            x,
            y,
            radius,
            fill,
            stroke));
  }

  void bar(double x, double y, double width, double height, String fill) {
    text.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
            x,
            y,
            width,
            Math.max(0, height),
            fill));
  }

  /** A path from commands as SVG writes them. */
  void path(String commands, String fill, String stroke, double opacity) {
    text.append(
        String.format(
            Locale.ROOT,
            "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\" opacity=\"%.2f\"/>%n",
            commands,
            fill,
            stroke,
            opacity));
  }

  /** A text anchored at its {@code start}, {@code middle} or {@code end}. */
  void text(double x, double y, String words, String anchor, String colour) {
    text.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            colour,
            escaped(words)));
  }

  String end() {
    return text.append("</svg>\n").toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
