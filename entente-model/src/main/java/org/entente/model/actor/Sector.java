package org.entente.model.actor;

/** PLOVER's sectors, as the coding guide lists them. */
public enum Sector {
  /** Government. */
  GOV,
  /** Armed forces of a state. */
  MIL,
  /** Legislature. */
  LEG,
  /** Courts and prosecutors. */
  JUD,
  /** Intelligence services. */
  SPY,
  /** Police and coast guards. */
  COP,
  /** Paramilitaries. */
  PRM,
  /** Political parties. */
  PTY,
  /** Opposition. */
  OPP,
  /** Former officials and other elites. */
  ELI,
  /** Rebels. */
  REB,
  /** Unaffiliated armed forces. */
  UAF,
  /** Criminals. */
  CRM,
  /** Business. */
  BUS,
  /** Media. */
  JRN,
  /** Health. */
  MED,
  /** Education and research. */
  EDU,
  /** Religious bodies. */
  REL,
  /** Labour. */
  LAB,
  /** Agriculture. */
  AGR,
  /** Refugees and migrants. */
  REF,
  /** Civilians. */
  CVL,
  /** Social and civil organisations. */
  SOC,
  /** States in fact that few others recognise. */
  PRE,
  /** Non-governmental organisations. */
  NGO,
  /** Intergovernmental organisations. */
  IGO,
  /** Multinational companies. */
  MNC
}
