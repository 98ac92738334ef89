package dev.footfall.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.MediaType;

import dev.footfall.metrics.MetricDefinitions;

/**
 * Adds to each request what holds for all: the meaning of parameters, problems, the
 * header with the definitions' version, and example answers.
 */
final class OpenApiCompletion implements GlobalOpenApiCustomizer {

	private static final String PROBLEM = "Problem";

	private static final Map<String, String> PROBLEMS = Map.of("400",
			"A parameter or the body makes no sense; `allowed` names what does", "503",
			"Footfall is starting, or too many streams are open; `Retry-After` says when to try again");

	private static final Map<String, String> COMMAND_PROBLEMS = Map.of("403",
			"The CSRF token is missing or wrong, or the request comes from another site", "413",
			"The body is too large", "415", "The body is no JSON");

	/** Answers that are text, by the ending of their examples. */
	private static final Map<String, String> ENDINGS = Map.of(MediaType.TEXT_EVENT_STREAM_VALUE, ".txt", "text/csv",
			".csv");

	private final OpenApiExamples examples;

	OpenApiCompletion(ObjectMapper json) {
		this.examples = new OpenApiExamples(json);
	}

	@Override
	public void customise(OpenAPI api) {
		api.getComponents().getSchemas().values().forEach(OpenApiCompletion::lowerCaseEnums);
		api.getComponents().addSchemas(PROBLEM, problem());
		api.getPaths().forEach(this::complete);
	}

	private void complete(String path, PathItem item) {
		item.readOperationsMap().forEach((method, operation) -> complete(method, path, operation));
	}

	private void complete(HttpMethod method, String path, Operation operation) {
		if (operation.getParameters() != null) {
			operation.getParameters().forEach((parameter) -> OpenApiParameters.complete(path, parameter));
		}
		ApiResponses responses = operation.getResponses();
		responses.forEach((status, response) -> answer(method, path, response));
		PROBLEMS.forEach((status, text) -> responses.addApiResponse(status, problem(text)));
		if (method == HttpMethod.POST || method == HttpMethod.DELETE) {
			COMMAND_PROBLEMS.forEach((status, text) -> responses.addApiResponse(status, problem(text)));
			if (operation.getRequestBody() != null) {
				responses.addApiResponse("409", problem("It contradicts what the simulator does; `running` says what"));
			}
		}
	}

	private void answer(HttpMethod method, String path, ApiResponse response) {
		response.addHeaderObject(DefinitionsVersionFilter.HEADER,
				new Header().description("Version of the metric definitions")
					.schema(new StringSchema().example(MetricDefinitions.VERSION)));
		Content content = response.getContent();
		if (content == null) {
			return;
		}
		String request = method.name().toLowerCase(Locale.ROOT);
		content.forEach((type, media) -> {
			if (ENDINGS.containsKey(type)) {
				media.setSchema(new StringSchema());
				this.examples.text(request, path, ENDINGS.get(type)).ifPresent(media::setExample);
				return;
			}
			this.examples.json(request, path).ifPresent((example) -> {
				media.setExample(example);
				if (media.getSchema() == null || "string".equals(media.getSchema().getType())) {
					media.setSchema(new ObjectSchema());
				}
			});
		});
	}

	private static ApiResponse problem(String text) {
		Content content = new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE,
				new io.swagger.v3.oas.models.media.MediaType()
					.schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
		return new ApiResponse().description(text).content(content);
	}

	private static Schema<?> problem() {
		return new ObjectSchema().description("A problem detail, RFC 9457")
			.addProperty("type", new StringSchema().example("about:blank"))
			.addProperty("title", new StringSchema().example("Bad Request"))
			.addProperty("status", new IntegerSchema().example(400))
			.addProperty("detail", new StringSchema().example("Unknown window. Allowed: all, today, 1h, 15m, 5m"))
			.addProperty("instance", new StringSchema().example("/api/v1/metrics"))
			.addProperty("parameter", new StringSchema().description("Which one, if one is wrong").example("window"))
			.addProperty("allowed",
					new ArraySchema().items(new StringSchema())
						.description("What it may be")
						.example(List.of("all", "today", "1h", "15m", "5m")));
	}

	/** Enums are written in lower case, which their schemas do not know. */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static void lowerCaseEnums(Schema<?> schema) {
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach((property) -> lowerCaseEnums((Schema<?>) property));
		}
		if (schema.getEnum() != null) {
			List values = schema.getEnum().stream().map((value) -> value.toString().toLowerCase(Locale.ROOT)).toList();
			schema.setEnum(values);
		}
	}

}
