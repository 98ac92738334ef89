package dev.footfall.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.web.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.boot.web.server.WebServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class FirstPageTests {

	private final FirstPage firstPage = new FirstPage(new ServerProperties());

	@Test
	void pageIsAskedForOnce() throws IOException {
		List<String> asked = new ArrayList<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			asked.add(exchange.getRequestURI() + " of " + exchange.getRequestHeaders().getFirst("Host"));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		int port = server.getAddress().getPort();
		this.firstPage.onApplicationEvent(served(port));
		server.stop(0);
		assertThat(asked).containsExactly("/ of localhost:" + port);
	}

	@Test
	void startGoesOnWhenNobodyAnswers() throws IOException {
		int port;
		try (ServerSocket closed = new ServerSocket(0)) {
			port = closed.getLocalPort();
		}
		assertThatNoException().isThrownBy(() -> this.firstPage.onApplicationEvent(served(port)));
	}

	private static ReactiveWebServerInitializedEvent served(int port) {
		return new ReactiveWebServerInitializedEvent(new OnPort(port), new ReactiveWebServerApplicationContext());
	}

	private record OnPort(int port) implements WebServer {

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public int getPort() {
			return this.port;
		}

	}

}
