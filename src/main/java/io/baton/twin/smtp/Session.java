package io.baton.twin.smtp;

import io.baton.twin.fault.Fault;
import io.baton.twin.fault.Faults;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One conversation in SMTP. Faults find it as {@code MAIL from} and {@code DATA from to,to}. */
final class Session {

    private final Vertx vertx;
    private final NetSocket socket;
    private final MailTwin twin;
    private final Faults faults;
    private final List<String> to = new ArrayList<>();
    private String from = "";
    private boolean mute;
    private @Nullable StringBuilder content;
    private @Nullable RecordParser lines;

    Session(Vertx vertx, NetSocket socket, MailTwin twin, Faults faults) {
        this.vertx = vertx;
        this.socket = socket;
        this.twin = twin;
        this.faults = faults;
    }

    void start() {
        RecordParser parser = RecordParser.newDelimited("\r\n", socket);
        lines = parser;
        parser.handler(line -> line(line.toString()));
        say("220 twin ESMTP ready");
    }

    private void say(String line) {
        if (!mute) {
            socket.write(line + "\r\n");
        }
    }

    private void line(String line) {
        if (content == null) {
            command(line);
        } else if (line.equals(".")) {
            String mail = content.toString();
            content = null;
            meet("DATA " + from + " " + String.join(",", to), () -> accept(mail));
        } else {
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
    }

    private void accept(String mail) {
        twin.keep(from, to, mail);
        reset();
        say("250 2.0.0 Ok: kept");
    }

    private void command(String line) {
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> say("250-twin\r\n250-SIZE 52428800\r\n250 8BITMIME");
            case "HELO" -> say("250 twin");
            case "MAIL" -> mail(line);
            case "RCPT" -> recipient(line);
            case "DATA" -> data();
            case "RSET" -> {
                reset();
                say("250 2.0.0 Ok");
            }
            case "NOOP" -> say("250 2.0.0 Ok");
            case "QUIT" -> socket.end(Buffer.buffer("221 2.0.0 Bye\r\n"));
            default -> say("502 5.5.2 Command not recognized");
        }
    }

    private void mail(String line) {
        String sender = address(line);
        meet("MAIL " + sender, () -> {
            reset();
            from = sender;
            say("250 2.1.0 Ok");
        });
    }

    private void recipient(String line) {
        to.add(address(line));
        say("250 2.1.5 Ok");
    }

    private void data() {
        if (to.isEmpty()) {
            say("503 5.5.1 Error: need RCPT command");
        } else {
            content = new StringBuilder();
            say("354 End data with <CR><LF>.<CR><LF>");
        }
    }

    private void reset() {
        from = "";
        to.clear();
        content = null;
    }

    private static String address(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>', open);
        return open < 0 || close < 0 ? "" : line.substring(open + 1, close);
    }

    private void meet(String call, Runnable effect) {
        Faults.Met met = faults.meet(twin.system(), call, call);
        if (met.millis() == 0) {
            strike(met.fault(), effect);
            return;
        }
        if (lines != null) {
            lines.pause();
        }
        vertx.setTimer(met.millis(), timer -> {
            strike(met.fault(), effect);
            if (lines != null) {
                lines.resume();
            }
        });
    }

    private void strike(@Nullable Fault fault, Runnable effect) {
        if (fault == null) {
            effect.run();
            return;
        }
        switch (fault.kind()) {
            case STATUS -> refuse(fault.status());
            case RESET -> socket.close();
            case HANG -> {}
            case REPLY_LOST -> {
                mute = true;
                effect.run();
                socket.close();
            }
            default -> effect.run();
        }
    }

    /** A status of SMTP is said as it is, one of HTTP as the temporary failure it stands for. */
    private void refuse(int status) {
        reset();
        boolean permanent = status >= 550 && status < 560;
        say(permanent ? status + " 5.0.0 Refused" : "451 4.3.0 Temporary failure, try again later");
    }
}
