package io.baton.task;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Processes that look at the clocks at the same moment. */
final class Racing {

    private Racing() {}

    /** A second round takes what the first passed over because the other process had it; answers what they did together. */
    static int keep(List<Escalations> processes) {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Integer>> racing = processes.stream()
                .map(process -> CompletableFuture.supplyAsync(() -> keptFrom(start, process)))
                .toList();
        start.countDown();
        return racing.stream().mapToInt(CompletableFuture::join).sum();
    }

    private static int keptFrom(CountDownLatch start, Escalations process) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return process.keep() + process.keep();
    }
}
