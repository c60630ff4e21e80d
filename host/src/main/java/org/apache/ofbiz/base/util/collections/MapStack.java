package org.apache.ofbiz.base.util.collections;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** A map in layers: reads look from the top down, writes go to the top. Screens push a layer for each section. */
public class MapStack<K> extends AbstractMap<K, Object> {
    private final Deque<Map<K, Object>> layers = new ArrayDeque<>();

    public static <K> MapStack<K> create(Map<K, Object> baseMap) {
        MapStack<K> stack = new MapStack<>();
        stack.layers.push(baseMap);
        return stack;
    }

    public void push() {
        layers.push(new HashMap<>());
    }

    /** Takes the top layer away; the last layer stays. */
    public Map<K, Object> pop() {
        return layers.size() > 1 ? layers.pop() : layers.peek();
    }

    @Override
    public Object get(Object key) {
        for (Map<K, Object> layer : layers) {
            if (layer.containsKey(key)) {
                return layer.get(key);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return layers.stream().anyMatch(layer -> layer.containsKey(key));
    }

    @Override
    public Object put(K key, Object value) {
        return layers.peek().put(key, value);
    }

    @Override
    public Object remove(Object key) {
        return layers.peek().remove(key);
    }

    /** A snapshot of all layers, upper ones first in right. */
    @Override
    public Set<Entry<K, Object>> entrySet() {
        Map<K, Object> all = new HashMap<>();
        for (Iterator<Map<K, Object>> up = layers.descendingIterator(); up.hasNext();) {
            all.putAll(up.next());
        }
        return all.entrySet();
    }
}
