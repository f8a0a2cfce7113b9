// Around every page. It is rendered at each request: another nonce each time.
import { connection } from "next/server";
import type { ReactNode } from "react";

export const metadata = { title: "next" };

export default async function Layout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="nl">
      <body>{children}</body>
    </html>
  );
}
