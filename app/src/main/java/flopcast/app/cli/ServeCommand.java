package flopcast.app.cli;

import flopcast.app.web.LiveServer;
import flopcast.app.web.ServerLimits;
import flopcast.app.web.Site;
import flopcast.scenario.problem.SourceText;
import flopcast.training.fact.FactRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `flopcast serve [FOLDER]`: the live page.
final class ServeCommand implements Command {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int USUAL_PORT = 8127;
    private static final int LAST_PORT = 65_535;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String sentence() {
        return "Opens scenarios of a folder in the browser, to change them and see what moves.";
    }

    @Override
    public String arguments() {
        return "[FOLDER] [--port N] [--host NAME] [options]";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("--port", "N", "the port (default 8127, or any that is free)"),
                new Option(
                        "--host",
                        "NAME",
                        "the address to listen on (default 127.0.0.1: this machine alone)"),
                Option.flag("--no-open", "print the address, and open no browser"),
                new Option("--year", "DAYS", "days of a year: 365, 365.25 (default) or 365.2425"),
                RunOptions.FACTS,
                RunOptions.COLOUR,
                RunOptions.HELP);
    }

    @Override
    public List<String> examples() {
        return List.of("serve examples", "serve --port 9000 --no-open");
    }

    /// Ends when the process is told to.
    @Override
    public int run(CommandLine line, Console console) throws IOException {
        if (line.rest().size() > 1) {
            throw new UsageException("serve shows one folder");
        }
        Path folder = folder(line.rest().isEmpty() ? "." : line.rest().getFirst());
        ServerLimits limits = ServerLimits.standard();
        var files = new SourceFiles(console.in(), limits.scenario().sourceBytes());
        var factTexts = new ArrayList<SourceText>();
        FactRegistry facts =
                FactFiles.read(
                        RunOptions.facts(line),
                        name -> {
                            SourceText text = files.read(name);
                            factTexts.add(text);
                            return text;
                        });
        var site =
                new Site(folder, facts, factTexts, RunOptions.units(line), limits, Program.VERSION);
        LiveServer server = server(line, site);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    server.close();
                                    stopped.countDown();
                                }));
        greet(server, console);
        if (!line.has("--no-open")) {
            Browser.open(server.address());
        }
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            server.close();
        }
        return ExitCode.DONE;
    }

    private static Path folder(String name) {
        try {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw new UsageException(
                    Files.exists(folder)
                            ? name + " is no folder; name the one that it is in"
                            : "there is no folder " + name);
        } catch (InvalidPathException unreadable) {
            throw new UsageException("there is no folder " + name);
        }
    }

    private static LiveServer server(CommandLine line, Site site) throws IOException {
        String host = line.value("--host").orElse(LOOPBACK);
        int port = line.value("--port").map(ServeCommand::port).orElse(USUAL_PORT);
        InetAddress address = address(host);
        try {
            return LiveServer.start(new InetSocketAddress(address, port), site);
        } catch (BindException taken) {
            if (line.has("--port")) {
                throw new UsageException(
                        "port "
                                + port
                                + " of "
                                + host
                                + " cannot be had: another program may have it");
            }
        }
        try {
            return LiveServer.start(new InetSocketAddress(address, 0), site);
        } catch (BindException foreign) {
            throw new UsageException(host + " is no address of this machine");
        }
    }

    /// With the name as it was given, by which browsers will ask for the page.
    private static InetAddress address(String host) {
        try {
            return InetAddress.getByAddress(host, InetAddress.getByName(host).getAddress());
        } catch (UnknownHostException unknown) {
            throw new UsageException("there is no host " + host);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new UsageException("--port is a whole number from 0 to 65535, not " + text);
    }

    private static void greet(LiveServer server, Console console) throws IOException {
        URI address = server.address();
        console.out().append("Flopcast is at " + address + "   (Ctrl-C ends it)\n");
        console.out().flush();
        if (!server.isLoopback()) {
            console.err()
                    .append("warning: whoever can reach this machine can open that page, read and")
                    .append(" change the scenarios of the folder, and use the processor.\n");
            console.err().flush();
        }
    }
}
