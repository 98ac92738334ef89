package dev.footfall.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the page once, as soon as it is served and before broker, database and Spark
 * start. What it takes to answer is loaded while nobody else wants the processor: whoever
 * opens the page waits most of a second less.
 */
@Component
class FirstPage implements ApplicationListener<ReactiveWebServerInitializedEvent> {

	private static final Logger logger = LoggerFactory.getLogger(FirstPage.class);

	private static final int PATIENCE_MILLIS = 3_000;

	private static final String REQUEST = """
			GET / HTTP/1.1\r
			Host: localhost:%d\r
			Accept: text/html\r
			Accept-Encoding: gzip\r
			Connection: close\r
			\r
			""";

	private final InetAddress address;

	FirstPage(ServerProperties server) {
		this.address = Objects.requireNonNullElseGet(server.getAddress(), InetAddress::getLoopbackAddress);
	}

	@Override
	public void onApplicationEvent(ReactiveWebServerInitializedEvent event) {
		int port = event.getWebServer().getPort();
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.address, port), PATIENCE_MILLIS);
			socket.setSoTimeout(PATIENCE_MILLIS);
			OutputStream out = socket.getOutputStream();
			out.write(REQUEST.formatted(port).getBytes(StandardCharsets.US_ASCII));
			socket.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			logger.debug("The page could not be asked for", ex);
		}
	}

}
