package org.entente.measure.dyad;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.entente.model.remark.EntenteException;

/**
 * Places actors in few dimensions so that products of their coordinates come near a symmetric table
 * (eigenvectors scaled by the root of the eigenvalue), and compares the directions in which they
 * lie.
 */
final class Spectrum {
  private final int size;
  private final double[] coordinates;
  private final int dimensions;

  private Spectrum(int size, double[] coordinates, int dimensions) {
    this.size = size;
    this.coordinates = coordinates;
    this.dimensions = dimensions;
  }

  /**
   * @param table symmetric, row by row
   * @param size number of actors
   * @param dimensions how many eigenvectors are kept
   * @param signed whether eigenvalues below 0 count by their size (actors are alike when they avoid
   *     the same others, too) or not at all
   */
  static Spectrum of(double[] table, int size, int dimensions, boolean signed) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
    if (size == 0 || !eigen.decompose(new DMatrixRMaj(size, size, true, table.clone()))) {
      throw new EntenteException(
          EntenteException.Code.INTERNAL, "no eigenvectors of a symmetric table", null);
    }
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      double value = eigen.getEigenvalue(i).getReal();
      values[i] = signed ? Math.abs(value) : Math.max(0, value);
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -values[i]));
    int kept = Math.min(dimensions, size);
    double[] coordinates = new double[size * kept];
    for (int d = 0; d < kept; d++) {
      DMatrixRMaj vector = eigen.getEigenVector(order[d]);
      double scale = Math.sqrt(values[order[d]]);
      for (int i = 0; i < size; i++) {
        coordinates[i * kept + d] = vector.get(i) * scale;
      }
    }
    return new Spectrum(size, normalized(coordinates, size, kept), kept);
  }

  private static double[] normalized(double[] coordinates, int size, int dimensions) {
    for (int i = 0; i < size; i++) {
      double length = 0;
      for (int d = 0; d < dimensions; d++) {
        length += coordinates[i * dimensions + d] * coordinates[i * dimensions + d];
      }
      for (int d = 0; length > 0 && d < dimensions; d++) {
        coordinates[i * dimensions + d] /= Math.sqrt(length);
      }
    }
    return coordinates;
  }

  /** Cosine of the angle between two actors, [-1, 1]. */
  double cosine(int one, int other) {
    double cosine = 0;
    for (int d = 0; d < dimensions; d++) {
      cosine += coordinates[one * dimensions + d] * coordinates[other * dimensions + d];
    }
    return Math.max(-1, Math.min(1, cosine));
  }

  int size() {
    return size;
  }
}
