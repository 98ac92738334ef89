package dev.footfall.dashboard;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.util.Collection;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * What a parameter, or a field of a body, may be: in words, from its type and the bounds
 * it declares, which are those that are checked.
 */
final class Expectation {

	private Expectation() {
	}

	/**
	 * What it may be, as the end of a sentence that begins with "must be".
	 * @param declared where its bounds stand
	 */
	static String of(Class<?> type, AnnotatedElement declared) {
		if (type == boolean.class || type == Boolean.class) {
			return "true or false";
		}
		if (type == Instant.class) {
			return "an instant, as 2026-03-07T14:00:00Z";
		}
		if (CharSequence.class.isAssignableFrom(type)) {
			return "a text" + size(declared, "characters");
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "a list" + size(declared, "entries");
		}
		return number(type) ? (isWhole(type) ? "a whole number" : "a number") + range(declared) : "an object";
	}

	private static boolean number(Class<?> type) {
		return type.isPrimitive() || Number.class.isAssignableFrom(type);
	}

	private static boolean isWhole(Class<?> type) {
		return type == int.class || type == Integer.class || type == long.class || type == Long.class;
	}

	private static String range(AnnotatedElement declared) {
		String least = bound(declared, Min.class, DecimalMin.class);
		String most = bound(declared, Max.class, DecimalMax.class);
		if (least != null && most != null) {
			return " from %s to %s".formatted(least, most);
		}
		return (least != null) ? " of at least " + least : (most != null) ? " of at most " + most : "";
	}

	@SafeVarargs
	private static String bound(AnnotatedElement declared, Class<? extends Annotation>... kinds) {
		for (Class<? extends Annotation> kind : kinds) {
			Annotation bound = declared.getAnnotation(kind);
			if (bound != null) {
				return value(bound);
			}
		}
		return null;
	}

	private static String value(Annotation bound) {
		if (bound instanceof Min min) {
			return Long.toString(min.value());
		}
		if (bound instanceof Max max) {
			return Long.toString(max.value());
		}
		return (bound instanceof DecimalMin min) ? min.value() : ((DecimalMax) bound).value();
	}

	private static String size(AnnotatedElement declared, String unit) {
		Size size = declared.getAnnotation(Size.class);
		return (size != null) ? " of at most %d %s".formatted(size.max(), unit) : "";
	}

}
