package dev.footfall.dashboard;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names of schemas: a nested record's begins with that of the class it belongs to.
 * Several answers have areas, each with other fields, and schemas of one name would be
 * one.
 */
final class OpenApiNames extends TypeNameResolver {

	@Override
	protected String getNameOfClass(Class<?> type) {
		Class<?> outer = type.getEnclosingClass();
		return (outer != null) ? getNameOfClass(outer) + "_" + super.getNameOfClass(type) : super.getNameOfClass(type);
	}

}
