// Another page, from which a person comes back.
import Link from "next/link";

export default function Elsewhere() {
  return (
    <main>
      <h1>Elders</h1>
      <Link href="/">Terug</Link>
    </main>
  );
}
