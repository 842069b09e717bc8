package org.entente.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.model.align.BlocMap;
import org.entente.model.align.BlocMember;

/**
 * The map of blocs: each bloc a column of its members, the firm ones at the top. How far a member
 * hedges is the length of the bar beside its name, with its interval as a thin line.
 */
public final class BlocPlot {
  private static final int COLUMN = 330;
  private static final int ROW = 18;
  private static final int TOP = 84;
  private static final int MOST = 45;
  private static final int NAME = 170;
  private static final int BAR = 120;

  private BlocPlot() {}

  /**
   * The map.
   *
   * @param nameOf an actor's name by its code
   */
  public static String draw(BlocMap blocs, UnaryOperator<String> nameOf) {
    Map<Integer, List<BlocMember>> columns = new TreeMap<>();
    for (BlocMember member : blocs.members()) {
      if (member.bloc() > 0) {
        columns.computeIfAbsent(member.bloc(), key -> new ArrayList<>()).add(member);
      }
    }
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
    int width = Math.max(2, columns.size()) * COLUMN + 40;
    String title = "Blocs, " + blocs.period();
    Svg svg = new Svg(width, TOP + Math.min(rows, MOST + 1) * ROW + 30, title);
    svg.text(20, 24, title, "start", "#111");
    svg.text(
        20,
        44,
        blocs.ties() + " signed ties; beside each name how far it hedges (0 to 1); pale: unstable",
        "start",
        "#444");
    int at = 0;
    for (Map.Entry<Integer, List<BlocMember>> column : columns.entrySet()) {
      column(svg, column.getKey(), column.getValue(), 20 + COLUMN * at, nameOf);
      at++;
    }
    return svg.end();
  }

  private static void column(
      Svg svg, int bloc, List<BlocMember> members, double x, UnaryOperator<String> nameOf) {
    String colour = LinePlot.COLOURS.get((bloc - 1) % LinePlot.COLOURS.size());
    svg.text(x, TOP - 14, "Bloc " + bloc + " (" + members.size() + ")", "start", colour);
    List<BlocMember> ordered =
        members.stream()
            .sorted(
                Comparator.comparingDouble((BlocMember it) -> it.hedging().value())
                    .thenComparing(Comparator.comparingDouble(BlocMember::stability).reversed())
                    .thenComparing(BlocMember::actor))
            .toList();
    for (int i = 0; i < Math.min(MOST, ordered.size()); i++) {
      BlocMember member = ordered.get(i);
      double y = TOP + i * ROW;
      svg.text(x, y + 10, cut(nameOf.apply(member.actor())), "start", shade(member.stability()));
      svg.bar(x + NAME, y + 2, BAR * member.hedging().value(), 9, colour);
      svg.line(
          x + NAME + BAR * member.hedging().low(),
          y + 6.5,
          x + NAME + BAR * member.hedging().high(),
          y + 6.5,
          "#222",
          1);
    }
    if (ordered.size() > MOST) {
      svg.text(
          x, TOP + MOST * ROW + 10, "and " + (ordered.size() - MOST) + " more", "start", "#666");
    }
  }

  private static String cut(String name) {
    return name.length() <= 26 ? name : name.substring(0, 25) + "\u2026";
  }

  /** The less stable, the paler. */
  private static String shade(double stability) {
    int grey = (int) Math.round(0x11 + (1 - stability) * 0xa0);
    return String.format("#%02x%02x%02x", grey, grey, grey);
  }
}
