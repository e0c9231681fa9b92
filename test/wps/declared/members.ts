/// <reference types="et-jsapi-declare" />
import type { EtApp } from "../../../src/hosts/wps/et";

/** Compiles only while every member we use is declared by the vendor with a type that fits. Never run. */
export const asDeclared = (): EtApp => Application;
