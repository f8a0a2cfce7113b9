"use client";
// react.js: the elements as components of React 17 and newer. Properties and listeners are given to the element itself, after each
// rendering: React does so only at a change, so that a page that was rendered on a server would go without both.

import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import "./index.js";

/** On a server nothing is laid out, and React below 19 complains about trying. */
const useEffectBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What is no attribute: data that only a property takes. */
const isData = (value) => typeof value === "function" || (typeof value === "object" && value !== null);

/** As the elements read them: a list has commas, and what is `true` is there. React below 19 writes `true` out. */
const asAttribute = (value) => (value === true ? "" : value === false ? undefined : value);

function component(tag, name, attributes, properties) {
  const Component = forwardRef((props, ref) => {
    const own = useRef(null);
    const data = {};
    const rendered = { ref: own };
    const listeners = {};
    for (const [prop, value] of Object.entries(props)) {
      const plain = kebab(prop);
      if (/^on-?llo-/.test(plain)) listeners[plain.replace(/^on-?/, "")] = value;
      else if (properties.includes(prop) && (isData(value) || !attributes.includes(plain))) data[prop] = value;
      else if (prop === "className") rendered.class = value; // React below 19 would write an attribute of that name
      else if (!attributes.includes(plain)) rendered[prop] = value;
      else rendered[plain] = asAttribute(Array.isArray(value) ? value.join(", ") : value);
    }

    useImperativeHandle(ref, () => own.current, []);
    const given = useRef({});
    const heard = useRef(listeners);
    useEffectBeforePaint(() => {
      for (const key of Object.keys({ ...given.current, ...data })) {
        if (given.current[key] !== data[key]) own.current[key] = data[key];
      }
      given.current = data;
      heard.current = listeners;
    });

    const types = Object.keys(listeners).sort().join(" ");
    useEffectBeforePaint(() => {
      const element = own.current;
      const hear = (event) => heard.current[event.type]?.(event);
      const each = types.split(" ").filter(Boolean);
      for (const type of each) element.addEventListener(type, hear);
      return () => each.forEach((type) => element.removeEventListener(type, hear));
    }, [types]);

    return createElement(tag, rendered);
  });
  Component.displayName = name;
  return Component;
}
