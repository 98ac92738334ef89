package dev.footfall.simulator;

/**
 * Seeded chance, the same on every machine and every Java: SplitMix64 (Steele, Lea, Flood
 * 2014) and StrictMath, because the JDK's own generators may draw otherwise in its next
 * version and Math's last bits depend on the processor.
 */
final class Dice {

	private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

	private static final double UNIT = 0x1.0p-53;

	private long state;

	private double spare;

	private boolean hasSpare;

	Dice(long seed) {
		this.state = mix(seed);
	}

	private static long mix(long value) {
		long z = value;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	private long bits() {
		this.state += GOLDEN_GAMMA;
		return mix(this.state);
	}

	/** Uniform, from 0 up to but not including 1. */
	double uniform() {
		return (bits() >>> 11) * UNIT;
	}

	/** Uniform between two ends, the upper one not included. */
	double between(double low, double high) {
		return low + (high - low) * uniform();
	}

	/** Uniform from 0 up to but not including a bound. */
	int below(int bound) {
		return (int) (((bits() >>> 33) * bound) >>> 31);
	}

	boolean happens(double probability) {
		return probability > 0 && uniform() < probability;
	}

	/** Exponential with mean 1. */
	double exponential() {
		return -StrictMath.log(1 - uniform());
	}

	/** Standard normal, by Marsaglia's polar method. */
	double gaussian() {
		if (this.hasSpare) {
			this.hasSpare = false;
			return this.spare;
		}
		double x;
		double y;
		double square;
		do {
			x = 2 * uniform() - 1;
			y = 2 * uniform() - 1;
			square = x * x + y * y;
		}
		while (square >= 1 || square == 0);
		double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
		this.spare = y * scale;
		this.hasSpare = true;
		return x * scale;
	}

	/** Log-normal by its median and the deviation of its logarithm. */
	double logNormal(double median, double sigma) {
		return median * StrictMath.exp(sigma * gaussian());
	}

	/** Poisson; by its normal approximation where that is close. */
	int poisson(double mean) {
		if (mean > 50) {
			return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * gaussian()));
		}
		double sum = exponential();
		int count = 0;
		while (sum < mean) {
			sum += exponential();
			count++;
		}
		return count;
	}

	/** An index, by cumulative probabilities that end with 1. */
	int pick(double[] cumulative) {
		double u = uniform();
		int index = 0;
		while (index < cumulative.length - 1 && u >= cumulative[index]) {
			index++;
		}
		return index;
	}

	static double[] cumulative(double... weights) {
		double total = 0;
		for (double weight : weights) {
			total += weight;
		}
		double[] cumulative = new double[weights.length];
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += weights[i];
			cumulative[i] = sum / total;
		}
		return cumulative;
	}

}
