package dev.footfall.benchmark;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * Flink in this process, two slots: parsed by the source, keyed by area, summed up in heap
 * state, given out at most ten times a second. Objects are reused, checkpoints are off.
 */
final class FlinkRun implements Run {

	private static final int GIVE_OUT_MILLIS = 100;

	/** Where the job's functions, copied by Flink, tell what they found. */
	private static final Map<String, AreaTotals> TOTALS = new ConcurrentHashMap<>();

	private static volatile Updates updates = (area, visits) -> {
	};

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		TOTALS.clear();
		run(course, source(course).setBounded(OffsetsInitializer.latest()).build());
		Stopwatch.stop();
		return new TreeMap<>(TOTALS);
	}

	@Override
	public void follow(Course course, Updates live) throws Exception {
		updates = live;
		run(course, source(course).build());
	}

	@SuppressWarnings("try")
	private static void run(Course course, KafkaSource<Reading> source) throws Exception {
		StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
		environment.setParallelism(course.partitions());
		environment.getConfig().enableObjectReuse();
		environment.fromSource(source, WatermarkStrategy.noWatermarks(), "readings")
			.filter((reading) -> reading.location != null)
			.keyBy((reading) -> reading.location)
			.process(new Sum())
			.sinkTo(new DiscardingSink<>());
		Configuration anyPort = new Configuration();
		anyPort.set(RestOptions.BIND_PORT, "0");
		anyPort.set(RestOptions.ADDRESS, "127.0.0.1");
		anyPort.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
		try (MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder().setConfiguration(anyPort)
			.setNumTaskManagers(1)
			.setNumSlotsPerTaskManager(course.partitions())
			.build())) {
			cluster.start();
			Stopwatch.start();
			cluster.executeJobBlocking(environment.getStreamGraph().getJobGraph());
		}
	}

	private static KafkaSourceBuilder<Reading> source(Course course) {
		Properties fetches = new Properties();
		TopicReader.FETCHES.forEach((name, value) -> fetches.put(name, value.toString()));
		return KafkaSource.<Reading>builder()
			.setBootstrapServers(course.bootstrapServers())
			.setTopics(course.topic())
			.setGroupId("areas")
			.setStartingOffsets(OffsetsInitializer.earliest())
			.setProperties(fetches)
			.setValueOnlyDeserializer(new Parser());
	}

	/** What travels between the tasks, a POJO. */
	public static final class Reading {

		public String location;

		public double duration;

		public int traffic;

	}

	/** Parses where it is read. */
	private static final class Parser extends AbstractDeserializationSchema<Reading> {

		private static final long serialVersionUID = 1;

		@Override
		public Reading deserialize(byte[] message) {
			Reading reading = new Reading();
			AreaReading parsed = AreaReading.parse(message);
			if (parsed != null) {
				reading.location = parsed.location();
				reading.duration = parsed.duration();
				reading.traffic = parsed.traffic();
			}
			return reading;
		}

	}

	/** Sums of an area, given out a tenth of a second after a change, and at the end. */
	private static final class Sum extends KeyedProcessFunction<String, Reading, String> {

		private static final long serialVersionUID = 1;

		private transient ValueState<AreaSums> sums;

		private transient ValueState<Boolean> pending;

		@Override
		public void open(OpenContext context) {
			this.sums = getRuntimeContext().getState(new ValueStateDescriptor<>("sums", AreaSums.class));
			this.pending = getRuntimeContext().getState(new ValueStateDescriptor<>("pending", Boolean.class));
		}

		@Override
		public void processElement(Reading reading, Context context, Collector<String> out) throws Exception {
			AreaSums area = this.sums.value();
			if (area == null) {
				area = new AreaSums();
				this.sums.update(area);
				context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
			}
			area.add(reading.duration, reading.traffic);
			if (this.pending.value() == null) {
				this.pending.update(true);
				context.timerService()
					.registerProcessingTimeTimer(context.timerService().currentProcessingTime() + GIVE_OUT_MILLIS);
			}
		}

		@Override
		public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
			AreaSums area = this.sums.value();
			this.pending.clear();
			TOTALS.put(context.getCurrentKey(), area.totals());
			updates.updated(context.getCurrentKey(), area.visits);
			out.collect(context.getCurrentKey());
		}

	}

}
