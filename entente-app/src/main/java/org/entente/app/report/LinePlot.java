package org.entente.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.align.Estimate;
import org.jspecify.annotations.Nullable;

/** Panels of lines over the same periods, one below the other, each with its interval as a band. */
public final class LinePlot {
  /**
   * One panel.
   *
   * @param title what is shown and in which unit
   * @param low lower end of the axis
   * @param high upper end of the axis
   * @param lines the lines
   * @param breaks periods at which a new level begins
   */
  public record Panel(
      String title, double low, double high, List<Line> lines, Set<Integer> breaks) {
    /** Copies. */
    public Panel {
      lines = List.copyOf(lines);
      breaks = Set.copyOf(breaks);
    }
  }

  /**
   * One line.
   *
   * @param name for the legend
   * @param points one for each period, null where nothing is known
   */
  public record Line(String name, List<@Nullable Estimate> points) {
    /** Copies; a point may be null. */
    public Line {
      points = java.util.Collections.unmodifiableList(new ArrayList<>(points));
    }
  }

  private static final int WIDTH = 860;
  private static final int LEFT = 60;
  private static final int RIGHT = 190;
  private static final int PANEL = 190;
  private static final int GAP = 50;
  private static final int TOP = 50;
  private static final int LABELS = 8;

  /** Colours that differ for readers who do not see red and green apart (Okabe and Ito 2008). */
  static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000");

  private LinePlot() {}

  /**
   * The plot.
   *
   * @param title above all panels
   * @param periods names of the periods, in order
   */
  public static String draw(String title, List<String> periods, List<Panel> panels) {
    int height = TOP + panels.size() * (PANEL + GAP) + 10;
    Svg svg = new Svg(WIDTH, height, title);
    svg.text(LEFT, 24, title, "start", "#111");
    for (int p = 0; p < panels.size(); p++) {
      panel(svg, panels.get(p), periods, TOP + p * (PANEL + GAP));
    }
    return svg.end();
  }

  private static double x(int period, int count) {
    double room = WIDTH - LEFT - RIGHT;
    return count < 2 ? LEFT + room / 2 : LEFT + room * period / (count - 1);
  }

  private static double y(double value, Panel panel, int top) {
    double span = panel.high() - panel.low();
    return top + PANEL * (panel.high() - value) / (span == 0 ? 1 : span);
  }

  private static void panel(Svg svg, Panel panel, List<String> periods, int top) {
    svg.text(LEFT, top - 8, panel.title(), "start", "#444");
    for (int tick = 0; tick <= 4; tick++) {
      double value = panel.low() + (panel.high() - panel.low()) * tick / 4;
      svg.line(LEFT, y(value, panel, top), WIDTH - RIGHT, y(value, panel, top), "#ddd", 1);
      svg.text(
          LEFT - 6,
          y(value, panel, top) + 4,
          String.format(Locale.ROOT, "%.4g", value).replaceAll("\\.?0+$", ""),
          "end",
          "#666");
    }
    int step = Math.max(1, (int) Math.ceil(periods.size() / (double) LABELS));
    for (int i = 0; i < periods.size(); i += step) {
      svg.text(x(i, periods.size()), top + PANEL + 16, periods.get(i), "middle", "#666");
    }
    for (int at : panel.breaks()) {
      double x = (x(at, periods.size()) + x(at - 1, periods.size())) / 2;
      svg.line(x, top, x, top + PANEL, "#999", 1.5);
    }
    for (int l = 0; l < panel.lines().size(); l++) {
      String colour = COLOURS.get(l % COLOURS.size());
      line(svg, panel, panel.lines().get(l), colour, top);
      svg.line(
          WIDTH - RIGHT + 12, top + 8 + 18 * l, WIDTH - RIGHT + 30, top + 8 + 18 * l, colour, 3);
      svg.text(WIDTH - RIGHT + 36, top + 12 + 18 * l, panel.lines().get(l).name(), "start", "#222");
    }
  }

  /** Known stretches are drawn apart: a gap in the data is a gap in the line. */
  private static void line(Svg svg, Panel panel, Line line, String colour, int top) {
    int count = line.points().size();
    int start = 0;
    while (start < count) {
      int end = start;
      while (end < count && line.points().get(end) != null) {
        end++;
      }
      if (end > start) {
        stretch(svg, panel, line.points().subList(start, end), start, count, colour, top);
      }
      start = end + 1;
    }
  }

  private static void stretch(
      Svg svg,
      Panel panel,
      List<@Nullable Estimate> points,
      int first,
      int count,
      String colour,
      int top) {
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    StringBuilder middle = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Estimate point = points.get(i);
      if (point == null) {
        continue;
      }
      double x = x(first + i, count);
      upper.append(step(i == 0, x, y(point.high(), panel, top)));
      lower.insert(0, step(false, x, y(point.low(), panel, top)));
      middle.append(step(i == 0, x, y(point.value(), panel, top)));
      svg.circle(x, y(point.value(), panel, top), 2.5, colour, "none");
    }
    svg.path(upper + lower.toString() + "Z", colour, "none", 0.18);
    svg.path(middle.toString(), "none", colour, 1);
  }

  private static String step(boolean first, double x, double y) {
    return String.format(Locale.ROOT, "%s%.1f %.1f", first ? "M" : "L", x, y);
  }
}
