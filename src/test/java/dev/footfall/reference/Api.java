package dev.footfall.reference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What answers the questions of the API.
 */
interface Api {

	/** The JSON that a path with its query is answered by. */
	JsonNode get(String path);

}
