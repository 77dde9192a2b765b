package io.steadybase.gtm.local.bedrock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders to fail that are not used up, oldest first. Thread-safe. */
final class FaultOrders {
    private final List<FaultOrder> orders = new ArrayList<>();

    synchronized void add(FaultOrder order) {
        orders.add(order);
    }

    synchronized void clear() {
        orders.clear();
    }

    synchronized List<FaultOrder> all() {
        return List.copyOf(orders);
    }

    /** Uses up one time of the first order that fits. */
    synchronized Optional<FaultOrder> next(String tool) {
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            if (order.fits(tool)) {
                if (order.times() == 1) {
                    orders.remove(i);
                } else {
                    orders.set(i, order.once());
                }
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
