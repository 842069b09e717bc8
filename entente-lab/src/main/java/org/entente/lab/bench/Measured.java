package org.entente.lab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one process measured of itself.
 *
 * @param tokens tokens read
 * @param cpuSeconds CPU time of the whole process for them, collector and compiler included
 * @param peakMegabytes the process's largest resident size, MiB; 0 where the system does not say
 */
record Measured(long tokens, double cpuSeconds, long peakMegabytes) {
  private static final double NANOS = 1e9;
  private static final int KIBIBYTES = 1024;

  double tokensPerSecond() {
    return tokens / cpuSeconds;
  }

  /** CPU time of this process so far, seconds. */
  static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOS;
  }

  static long peak() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }

  /** One line that {@link #parse} reads. */
  String line() {
    return "measured " + tokens + " " + cpuSeconds + " " + peakMegabytes;
  }

  static Measured parse(String line) {
    String[] parts = line.split(" ");
    return new Measured(
        Long.parseLong(parts[1]), Double.parseDouble(parts[2]), Long.parseLong(parts[3]));
  }
}
